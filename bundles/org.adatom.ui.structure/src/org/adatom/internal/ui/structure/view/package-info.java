/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** Inside of the 3-D view: pictures made in the background, mouse, keys, tool bar. */
@NonNullByDefault
package org.adatom.internal.ui.structure.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
