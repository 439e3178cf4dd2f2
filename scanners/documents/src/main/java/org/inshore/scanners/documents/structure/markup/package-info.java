/** Tables in markup languages for documents and wikis, as they stand in a text of lines. */
@NullMarked
package org.inshore.scanners.documents.structure.markup;

import org.jspecify.annotations.NullMarked;
