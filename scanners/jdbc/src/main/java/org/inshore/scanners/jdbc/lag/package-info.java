/**
 * Replication lag: copies of a server that fall behind while it is read, and the rests that reading
 * takes for them.
 */
@NullMarked
package org.inshore.scanners.jdbc.lag;

import org.jspecify.annotations.NullMarked;
