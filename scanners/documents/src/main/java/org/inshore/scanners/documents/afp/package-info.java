/** AFP: documents that mainframes print, such as statements of account. */
@NullMarked
package org.inshore.scanners.documents.afp;

import org.jspecify.annotations.NullMarked;
