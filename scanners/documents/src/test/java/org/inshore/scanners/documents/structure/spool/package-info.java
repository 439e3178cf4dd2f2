@NullMarked
package org.inshore.scanners.documents.structure.spool;

import org.jspecify.annotations.NullMarked;
