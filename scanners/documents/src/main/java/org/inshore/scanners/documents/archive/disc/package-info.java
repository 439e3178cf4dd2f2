/** Reader of images of discs. */
@NullMarked
package org.inshore.scanners.documents.archive.disc;

import org.jspecify.annotations.NullMarked;
