/** The way of one file: taken, judged, recorded, then released as the bytes that were judged. */
@NullMarked
package org.inshore.core.outbound.passage;

import org.jspecify.annotations.NullMarked;
