@NullMarked
package org.inshore.scanners.documents.runs;

import org.jspecify.annotations.NullMarked;
