@NullMarked
package org.inshore.scanners.documents.structure.markup;

import org.jspecify.annotations.NullMarked;
