/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Networks on LibTorch. Everything that a step allocates outside the heap belongs to a scope that ends with it; what a
 * session keeps is closed with the session.
 */
@NonNullByDefault
package org.adatom.internal.torch;

import org.eclipse.jdt.annotation.NonNullByDefault;
