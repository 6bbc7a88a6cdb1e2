/**
 * What was actually done, according to git and the test reports. {@link dev.sessionlog.evidence.GitWorkTree} finds the
 * files that changed, {@link dev.sessionlog.evidence.TestReports} the tests that were run. Neither relies on what an
 * agent says, and neither lets its input cause any action; their descriptions say what they prevent.
 *
 * <p>{@link dev.sessionlog.agent.AgentRun} records both automatically. Both can also be used without it.
 */
@NullMarked
package dev.sessionlog.evidence;

import org.jspecify.annotations.NullMarked;
