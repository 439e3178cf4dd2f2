/** Books in databases of Palm: Mobipocket, Kindle and PalmDoc. */
@NullMarked
package org.inshore.scanners.documents.ebook;

import org.jspecify.annotations.NullMarked;
