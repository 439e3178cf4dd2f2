/** Tests of AFP. */
@NullMarked
package org.inshore.scanners.documents.afp;

import org.jspecify.annotations.NullMarked;
