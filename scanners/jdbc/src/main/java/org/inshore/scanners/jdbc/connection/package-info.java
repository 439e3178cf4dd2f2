/**
 * What a connection needs before and while it is open: {@code Drivers} loads a maker's driver by
 * its URL, {@code Credentials} finds the password, {@code StatementWatchdog} ends waits that the
 * driver does not end.
 */
@NullMarked
package org.inshore.scanners.jdbc.connection;

import org.jspecify.annotations.NullMarked;
