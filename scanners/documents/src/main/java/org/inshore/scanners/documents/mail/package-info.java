/** Readers of mail: messages and their parts through mime4j, mailboxes, Outlook's winmail.dat. */
@NullMarked
package org.inshore.scanners.documents.mail;

import org.jspecify.annotations.NullMarked;
