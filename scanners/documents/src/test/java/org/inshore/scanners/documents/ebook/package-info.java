/** Tests of books. */
@NullMarked
package org.inshore.scanners.documents.ebook;

import org.jspecify.annotations.NullMarked;
