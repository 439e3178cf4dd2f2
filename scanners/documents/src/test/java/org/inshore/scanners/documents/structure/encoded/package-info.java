@NullMarked
package org.inshore.scanners.documents.structure.encoded;

import org.jspecify.annotations.NullMarked;
