@NullMarked
package org.inshore.scanners.documents.structure.fin;

import org.jspecify.annotations.NullMarked;
