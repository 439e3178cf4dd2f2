/** Tables of dBASE, FoxPro and their kin. */
@NullMarked
package org.inshore.scanners.documents.database.dbf;

import org.jspecify.annotations.NullMarked;
