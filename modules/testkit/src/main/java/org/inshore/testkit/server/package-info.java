/**
 * Real database servers on this machine, for tests and the demonstration.
 *
 * <p>Each server has a folder and a free port of its own, listens on 127.0.0.1 only, checks
 * passwords, and ends with {@code close()} or with the virtual machine.
 */
@NullMarked
package org.inshore.testkit.server;

import org.jspecify.annotations.NullMarked;
