/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The engine room of the workbench: what plug-ins contribute, runs and their queue, results on disk, analysis files.
 * Nothing here knows a window; the command line and the windows stand on it alike.
 */
@NonNullByDefault
package org.adatom.workbench;

import org.eclipse.jdt.annotation.NonNullByDefault;
