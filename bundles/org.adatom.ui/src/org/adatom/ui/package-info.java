/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** What user interface bundles share: the structure of the active editor, embedded structure views, pictures and colours. */
@NonNullByDefault
package org.adatom.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
