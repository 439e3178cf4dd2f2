/** Reader of OFD (GB/T 33190), the national form of pages, by a pull parser. */
@NullMarked
package org.inshore.scanners.documents.ofd;

import org.jspecify.annotations.NullMarked;
