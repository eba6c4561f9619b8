/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Training of networks: mini-batches in a seeded order, schedules of the learning rate, early stopping on a validation
 * set (never on the test set), cancel and resume.
 */
@NonNullByDefault
package org.adatom.network.training;

import org.eclipse.jdt.annotation.NonNullByDefault;
