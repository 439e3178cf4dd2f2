/** XML that holds records: elements, attributes, what stands between them. */
@NullMarked
package org.inshore.scanners.documents.structure.xml;

import org.jspecify.annotations.NullMarked;
