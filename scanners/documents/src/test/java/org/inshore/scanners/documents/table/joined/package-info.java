@NullMarked
package org.inshore.scanners.documents.table.joined;

import org.jspecify.annotations.NullMarked;
