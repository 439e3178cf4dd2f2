/** Tests of OpenPGP. */
@NullMarked
package org.inshore.scanners.documents.signed.pgp;

import org.jspecify.annotations.NullMarked;
