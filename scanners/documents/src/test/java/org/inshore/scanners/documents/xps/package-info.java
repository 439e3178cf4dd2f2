@NullMarked
package org.inshore.scanners.documents.xps;

import org.jspecify.annotations.NullMarked;
