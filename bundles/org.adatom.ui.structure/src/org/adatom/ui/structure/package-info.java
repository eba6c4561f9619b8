/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** The structure editor: a document with undo, and the 3-D view that shows structures anywhere in the window. */
@NonNullByDefault
package org.adatom.ui.structure;

import org.eclipse.jdt.annotation.NonNullByDefault;
