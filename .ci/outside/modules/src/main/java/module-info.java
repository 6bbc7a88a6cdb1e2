/** An agent with what it needs to compile. What it needs to run comes along, since every format is a service. */
module com.example.agent {
    requires dev.sessionlog.agent;
    requires dev.sessionlog.langchain4j;
    requires dev.sessionlog.json;
    requires langchain4j;
    requires langchain4j.core;
    // An automatic module cannot say what it needs: LangChain4j this.
    requires org.slf4j;
    requires com.fasterxml.jackson.databind;
    requires tools.jackson.databind;

    opens agent;
}
