/** Offers the time zones that the browser knows, its own first. */
export function offerZones(list) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = Intl.supportedValuesOf?.("timeZone") ?? [];
  for (const zone of new Set([own, "UTC", ...known])) {
    const option = document.createElement("option");
    option.value = zone;
    list.append(option);
  }
}
