@NullMarked
package org.inshore.scanners.documents.sweep;

import org.jspecify.annotations.NullMarked;
