/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import org.adatom.internal.workbench.Extensions;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureFormats;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The file formats: those that come with the program, and those that plug-ins contribute. */
public final class FormatRegistry {
    /** The extension point that formats are registered at. */
    public static final String EXTENSION_POINT = "org.adatom.structure.io.formats";

    private final StructureFormats formats;

    /** Reads the extension registry. */
    public FormatRegistry(IExtensionRegistry registry) {
        this(Extensions.of(registry, EXTENSION_POINT, "format").stream().map(e -> e.create(StructureFormat.class))
                .toList());
    }

    /** The formats that come with the program, and more. */
    public FormatRegistry(List<StructureFormat> more) {
        formats = StructureFormats.standard().with(more);
    }

    /** {@return the formats} */
    public StructureFormats formats() {
        return formats;
    }
}
