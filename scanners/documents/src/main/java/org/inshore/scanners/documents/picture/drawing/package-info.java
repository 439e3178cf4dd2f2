/** Pictures that are lists of what to draw. */
@NullMarked
package org.inshore.scanners.documents.picture.drawing;

import org.jspecify.annotations.NullMarked;
