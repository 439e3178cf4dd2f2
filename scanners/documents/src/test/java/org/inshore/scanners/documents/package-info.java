@NullMarked
package org.inshore.scanners.documents;

import org.jspecify.annotations.NullMarked;
