/** Messages of SWIFT FIN: payments and statements as fields with tags. */
@NullMarked
package org.inshore.scanners.documents.structure.fin;

import org.jspecify.annotations.NullMarked;
