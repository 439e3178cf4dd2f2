/** OpenPGP: signed and packed messages, and who owns keys. */
@NullMarked
package org.inshore.scanners.documents.signed.pgp;

import org.jspecify.annotations.NullMarked;
