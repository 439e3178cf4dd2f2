/** What the time of a connection says of distance. */
@NullMarked
package org.inshore.location.latency;

import org.jspecify.annotations.NullMarked;
