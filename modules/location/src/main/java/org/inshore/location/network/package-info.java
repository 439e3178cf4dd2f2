/** All that locating asks of the network; without it nothing is asked. */
@NullMarked
package org.inshore.location.network;

import org.jspecify.annotations.NullMarked;
