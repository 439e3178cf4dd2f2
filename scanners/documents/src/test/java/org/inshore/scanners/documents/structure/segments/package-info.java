@NullMarked
package org.inshore.scanners.documents.structure.segments;

import org.jspecify.annotations.NullMarked;
