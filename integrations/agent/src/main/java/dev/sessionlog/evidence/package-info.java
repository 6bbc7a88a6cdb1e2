/**
 * What was done, as git and the test reports say it: {@link dev.sessionlog.evidence.GitWorkTree} finds the files that
 * changed, {@link dev.sessionlog.evidence.TestReports} the tests that were run. Neither believes what an agent says, and
 * neither lets what it reads do anything: see the two for what they keep from happening.
 *
 * <p>{@link dev.sessionlog.agent.AgentRun} records both by itself; both can be used without it.
 */
@NullMarked
package dev.sessionlog.evidence;

import org.jspecify.annotations.NullMarked;
