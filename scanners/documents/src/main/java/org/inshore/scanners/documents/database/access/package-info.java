/** Databases of Microsoft Access. */
@NullMarked
package org.inshore.scanners.documents.database.access;

import org.jspecify.annotations.NullMarked;
