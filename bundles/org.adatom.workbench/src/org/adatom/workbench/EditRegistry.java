/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import org.adatom.internal.workbench.Extensions;
import org.adatom.structure.edit.StructureEdit;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The edits of structures that plug-ins contribute. */
public final class EditRegistry extends Registry<EditDescriptor> {
    /** The extension point that edits are registered at. */
    public static final String EXTENSION_POINT = "org.adatom.structure.edits";

    /** Reads the extension registry. No class of a plug-in is loaded. */
    public EditRegistry(IExtensionRegistry registry) {
        this(Extensions.of(registry, EXTENSION_POINT, "edit").stream()
                .map(e -> new EditDescriptor(e.card(), () -> e.create(StructureEdit.class))).toList());
    }

    /** A hand-made list. */
    public EditRegistry(List<EditDescriptor> edits) {
        super("edit", List.of(), edits);
    }
}
