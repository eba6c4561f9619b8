/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FileHead;
import org.adatom.structure.io.FrameIndex;
import org.adatom.structure.io.LineScanner;
import org.adatom.structure.io.StructureFileException;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureOutput;
import org.adatom.structure.io.StructureText;

/** The JSON database of ASE (ase.db): rows by number, each a structure. */
public final class AseJsonFormat implements StructureFormat {
    static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    @Override
    public String id() {
        return "ase-json";
    }

    @Override
    public String label() {
        return "ASE database (JSON)";
    }

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    @Override
    public boolean severalFrames() {
        return true;
    }

    @Override
    public Match recognise(FileHead head) {
        var start = String.join("\n", head.lines()).strip();
        if (!start.startsWith("{")) {
            return Match.NO;
        }
        return start.matches("(?s)\\{\\s*\"\\d+\"\\s*:\\s*\\{.*") ? Match.CERTAIN : Match.POSSIBLE;
    }

    @Override
    public FrameIndex index(LineScanner scanner) throws IOException {
        var index = new FrameIndex.Builder();
        try (var parser = JSON.createParser(scanner.stream())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw scanner.error("the file does not start with {, expected the rows of an ASE database");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_OBJECT && name.matches("\\d{1,18}")) {
                    var at = parser.currentTokenLocation();
                    index.add(at.getByteOffset(), at.getLineNr(), -1);
                }
                parser.skipChildren();
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw scanner.error("the file ends within a row, expected }");
            }
        } catch (JsonProcessingException e) {
            throw failure(scanner.file(), 1, e);
        }
        return index.build(scanner.size());
    }

    private static StructureFileException failure(Path file, long first, JsonProcessingException e) {
        var at = e.getLocation();
        // no cause: what is wrong is the text, not the disk
        return new StructureFileException(file, at == null ? first : first + at.getLineNr() - 1,
                at == null ? 0 : at.getColumnNr(), "this is no JSON, expected the rows of an ASE database: "
                + e.getOriginalMessage().replaceAll("(: was)? expect(ing|ed).*|\\s*\\R.*", ""), null);
    }

    @Override
    public Structure read(StructureText text) throws IOException {
        long first = text.lineNumber() + 1;
        text.nextLine();
        try (var parser = JSON.createParser(text.bytes())) {
            parser.nextToken();
            return new AseRow(text, JsonTree.read(parser)).structure();
        } catch (JsonProcessingException e) {
            throw failure(text.file(), first, e);
        }
    }

    @Override
    public FrameWriter writer(StructureOutput out) {
        return new AseRowWriter(out);
    }
}
