/** Archives of ARJ. */
@NullMarked
package org.inshore.scanners.documents.archive.arj;

import org.jspecify.annotations.NullMarked;
