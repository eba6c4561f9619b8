/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.adatom.testkit.TestData;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void licenceIsInTheRoot() {
        assertTrue(Files.exists(TestData.projectRoot().resolve("LICENSE")));
    }
}
