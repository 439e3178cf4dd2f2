/** Table of contents of dumps of PostgreSQL, and what it says of files beside it. */
@NullMarked
package org.inshore.scanners.documents.database.postgres.contents;

import org.jspecify.annotations.NullMarked;
