/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/**
 * Words at a ball.
 *
 * @param sphere index of the ball
 * @param text what to write
 */
public record Caption(int sphere, String text) {
}
