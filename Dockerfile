FROM node:22-slim AS map
WORKDIR /src/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY web/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish api -c Release -o /app
COPY --from=map /src/web/dist /web/dist

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
COPY --from=build /web/dist ./web/dist
ENV Web__Directory=/app/web/dist
EXPOSE 5080
ENTRYPOINT ["dotnet", "GeoZones.Api.dll"]
