@NullMarked
package org.inshore.scanners.documents.table;

import org.jspecify.annotations.NullMarked;
