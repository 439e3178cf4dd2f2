@NullMarked
package org.inshore.scanners.documents.structure.sheet;

import org.jspecify.annotations.NullMarked;
