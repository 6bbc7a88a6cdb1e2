package dev.sessionlog.examples.fleet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** Spark, in this process, with a thread per core. */
final class SparkEngine implements Engine {
    private static final String COLUMNS = "META-INF/dev.sessionlog/session-log-1.0.spark.ddl";

    private final SparkSession session;

    /**
     * Starts Spark.
     *
     * @param scratch the folder for what does not fit in memory
     */
    SparkEngine(String folder, String scratch) {
        String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
        session = SparkSession.builder()
                .appName("sessionlog fleet")
                .master("local[*]")
                .config("spark.sql.shuffle.partitions", cores)
                .config("spark.sql.session.timeZone", "UTC")
                // Dates as LocalDate: the older type needs --add-opens java.base/sun.util.calendar=ALL-UNNAMED.
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.warehouse.dir", scratch + "/warehouse")
                .config("spark.local.dir", scratch)
                .config("spark.ui.enabled", "false")
                // Without both, Spark asks the network for the name of this machine.
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        String views = Question.resource("spark/logs.sql")
                .replace("$columns", Question.resource(COLUMNS).strip())
                .replace("$folder", folder.replace("\\", "\\\\").replace("'", "\\'"));
        for (String statement : views.split(";\n", -1)) {
            if (!statement.isBlank()) {
                session.sql(statement);
            }
        }
    }

    @Override
    public String name() {
        return "Spark";
    }

    @Override
    public Answer ask(Question question) {
        Dataset<Row> result = session.sql(question.sql("spark"));
        List<List<String>> rows = new ArrayList<>();
        Iterator<Row> all = result.toLocalIterator();
        while (all.hasNext()) {
            rows.add(Answer.row(CollectionConverters.asJava(all.next().toSeq())));
        }
        return new Answer(List.of(result.columns()), rows);
    }

    @Override
    public void close() {
        session.stop();
    }
}
