/** Records of several lines, a named value in each, as clients of databases and LDIF have them. */
@NullMarked
package org.inshore.scanners.documents.structure.blocks;

import org.jspecify.annotations.NullMarked;
