/** Bodies of HTTP forms in several parts, and what is encoded as the query of an address. */
@NullMarked
package org.inshore.scanners.documents.structure.multipart;

import org.jspecify.annotations.NullMarked;
